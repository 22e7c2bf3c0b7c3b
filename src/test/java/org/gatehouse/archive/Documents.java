package org.gatehouse.archive;

import java.util.Map;

/** One entry of every kind of file, with every field that is read, to be spoiled place by place. */
final class Documents {
    static final Map<String, String> WHOLE = Map.of(
            "data/follower.js",
            """
            [{"follower":{"accountId":"12","userLink":"https://twitter.com/intent/user?user_id=12"}}]""",
            "data/account.js",
            """
            [{"account":{"email":"office@example.org","username":"SunnyBank","accountId":"9",
            "createdAt":"2015-09-01T08:30:00.000Z","accountDisplayName":"Sunny Bank Primary"}}]""",
            "data/manifest.js",
            """
            {"userInfo":{"accountId":"9","userName":"SunnyBank","displayName":"Sunny Bank Primary"},
            "archiveInfo":{"generationDate":"2026-11-02T09:15:00.000Z","isPartialArchive":false},
            "dataTypes":{"follower":{"files":[{"fileName":"data/follower.js","globalName":"YTD.follower.part0","count":"1"}]}}}""",
            "data/direct-messages.js",
            """
            [{"dmConversation":{"conversationId":"9-12","messages":[{"messageCreate":{"id":"5","senderId":"9",
            "recipientId":"12","createdAt":"2024-03-01T12:00:00.000Z","text":"Thank you"}},
            {"joinConversation":{"initiatingUserId":"9"}}]}}]""",
            "data/deleted-tweets.js",
            """
            [{"tweet":{"id_str":"77","deleted_at":"Sat Feb 18 19:45:15 +0000 2023"}}]""",
            "data/tweets.js",
            """
            [{"tweet":{"id_str":"1627039445556677889","created_at":"Sat Feb 18 19:45:15 +0000 2023","full_text":"Cakes &amp; tea",
            "entities":{"hashtags":[{"text":"Year4"}],"user_mentions":[{"screen_name":"SunnyBankPTA"}],
            "urls":[{"url":"https://t.co/1","expanded_url":"https://example.org/"}],"media":[{"id_str":"1"}]},
            "extended_entities":{"media":[{"id_str":"1","type":"video","media_url_https":"https://pbs.twimg.com/a.jpg",
            "video_info":{"variants":[{"bitrate":"256","url":"https://video.twimg.com/b.mp4"}]}}]},
            "in_reply_to_status_id_str":"5","in_reply_to_user_id_str":"6","in_reply_to_screen_name":"SunnyBankPTA",
            "geo":{"coordinates":["53.8","-1.55"]},"coordinates":{"coordinates":["-1.55","53.8"]},
            "place":{"full_name":"Leeds, England","bounding_box":{"coordinates":[[["-2.0","53.0"],["-1.0","54.0"]]]}}}}]""");

    private Documents() {}
}

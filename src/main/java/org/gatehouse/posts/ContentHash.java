package org.gatehouse.posts;

import java.util.ArrayList;
import java.util.List;
import org.gatehouse.book.Hashes;

/** What an approval belongs to: one hash over everything that would leave the school, and who is in it. */
final class ContentHash {
    private ContentHash() {}

    /** @param salt without which a short text could be guessed back from its hash */
    static String of(String salt, long siteId, PostContent content) {
        List<String> fields = new ArrayList<>();
        fields.add(salt);
        fields.add(Long.toString(siteId));
        fields.add(content.purpose().name());
        fields.add(content.text());
        fields.add(Integer.toString(content.pictures().size()));
        for (PostPicture picture : content.pictures()) {
            fields.add(picture.sha256());
            fields.add(picture.altText());
        }
        for (long pupil : content.taggedPupils()) fields.add(Long.toString(pupil));
        return Hashes.ofFields(fields.toArray(String[]::new));
    }
}

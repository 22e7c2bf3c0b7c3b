package org.gatehouse.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.StringLength;
import org.bouncycastle.crypto.params.X25519PublicKeyParameters;
import org.gatehouse.book.Argon2id.Costs;
import org.gatehouse.people.KeyWrap.By;
import org.junit.jupiter.api.Test;

class KeyWrapTest {
    private static final Costs CHEAP = new Costs(8, 1, 1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private static byte[] wrap(UnlockedKey key, String secret) {
        return KeyWrap.wrap(key, By.PASSWORD, secret.toCharArray(), CHEAP, RANDOM);
    }

    private static java.util.Optional<UnlockedKey> unwrap(byte[] wrapped, UnlockedKey key, String secret) {
        return KeyWrap.unwrap(wrapped, key.publicKey(), By.PASSWORD, secret.toCharArray());
    }

    @Property(tries = 100)
    void whatAnySecretWrapsItUnwraps(@ForAll @NotEmpty @StringLength(max = 60) String secret) {
        UnlockedKey key = UnlockedKey.make(RANDOM);
        byte[] wrapped = wrap(key, secret);
        assertThat(unwrap(wrapped, key, secret).orElseThrow().secret()).isEqualTo(key.secret());
        assertThat(wrap(key, secret)).as("salt and nonce of its own").isNotEqualTo(wrapped);
    }

    @Property(tries = 50)
    void noOtherSecretUnwrapsIt(
            @ForAll @StringLength(max = 20) String secret, @ForAll @StringLength(max = 20) String other) {
        UnlockedKey key = UnlockedKey.make(RANDOM);
        if (!secret.equals(other))
            assertThat(unwrap(wrap(key, secret), key, other)).isEmpty();
    }

    @Property(tries = 200)
    void aChangedBitAnywhereMakesItUseless(
            @ForAll @IntRange(min = 0, max = 82) int place, @ForAll @IntRange(min = 0, max = 7) int bit) {
        UnlockedKey key = UnlockedKey.make(RANDOM);
        byte[] wrapped = wrap(key, "kettle marble otter");
        assertThat(wrapped).hasSize(83);
        wrapped[place] ^= (byte) (1 << bit);
        assertThat(unwrap(wrapped, key, "kettle marble otter")).isEmpty();
    }

    @Test
    void aWrapIsBoundToItsKeyAndToWhatOpensIt() {
        UnlockedKey key = UnlockedKey.make(RANDOM);
        UnlockedKey other = UnlockedKey.make(RANDOM);
        byte[] wrapped = wrap(key, "kettle marble otter");
        assertThat(unwrap(wrapped, other, "kettle marble otter")).isEmpty();
        assertThat(KeyWrap.unwrap(wrapped, key.publicKey(), By.RECOVERY_CODE, "kettle marble otter".toCharArray()))
                .isEmpty();
        assertThat(unwrap(Arrays.copyOf(wrapped, 82), key, "kettle marble otter"))
                .isEmpty();
        assertThat(unwrap(KeyWrap.decoy(CHEAP, RANDOM), key, "kettle marble otter"))
                .isEmpty();
    }

    @Test
    void theTwoHalvesOfAKeyAgree() {
        UnlockedKey key = UnlockedKey.make(RANDOM);
        UnlockedKey other = UnlockedKey.make(RANDOM);
        byte[] here = new byte[32];
        byte[] there = new byte[32];
        key.privateKey().generateSecret(new X25519PublicKeyParameters(other.publicKey()), here, 0);
        other.privateKey().generateSecret(new X25519PublicKeyParameters(key.publicKey()), there, 0);
        assertThat(here).isEqualTo(there).isNotEqualTo(new byte[32]);
    }

    @Test
    void aWipedKeyIsGoneAndItsCopyIsNot() {
        UnlockedKey key = UnlockedKey.make(RANDOM);
        byte[] held = key.secret();
        UnlockedKey copy = key.copy();
        key.close();
        assertThat(held).containsOnly((byte) 0);
        assertThatThrownBy(key::privateKey).isInstanceOf(IllegalStateException.class);
        assertThat(copy.privateKey().generatePublicKey().getEncoded()).isEqualTo(key.publicKey());
    }
}

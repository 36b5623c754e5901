package io.trustline.portal.provider.api;

import java.util.Arrays;

/** A live K1 of a tenant, for judging what it signs. Stays within the server. */
public record LiveKey(ProviderId provider, String name, byte[] key) {

    @Override
    public boolean equals(Object other) {
        return other instanceof LiveKey same && provider.equals(same.provider) && name.equals(same.name)
                && Arrays.equals(key, same.key);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return "LiveKey[" + name + "]";
    }
}

package io.trustline.portal.provider.api;

/** K1, shown once and to nobody again: {@code secret} is 32 bytes in base64url. */
public record NewKey(String name, String secret) {

    @Override
    public String toString() {
        return "NewKey[" + name + "]";
    }
}

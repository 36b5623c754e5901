/** Signed HTTP requests (RFC 9421) and digests of bodies (RFC 9530). Must not know any HTTP library or server. */
package io.trustline.sdk.wire.http;

/** Makes and reads access tokens. Must not know how a device came to deserve one. */
package io.trustline.device.token.control;

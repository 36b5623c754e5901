/** The short-lived proof that an access or a registration has gone well. Must not know how it went. */
package io.trustline.device.token;

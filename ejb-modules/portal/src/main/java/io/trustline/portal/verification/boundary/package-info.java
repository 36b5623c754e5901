/** Where calls leave for the gateway and news of them comes in. Must not know how codes are made or judged. */
package io.trustline.portal.verification.boundary;

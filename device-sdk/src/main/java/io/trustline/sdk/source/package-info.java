/** Where time and chance come from, so that tests can choose both. Must not know what they are used for. */
package io.trustline.sdk.source;

/** The platform as a device sees it: its keys, its refusals, its clock. Must not know terminals nor cameras. */
package io.trustline.sdk.platform;

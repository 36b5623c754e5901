/** A terminal with a SIM: negotiates its key, comes in, calls (KEY). Must not know cameras. */
package io.trustline.sdk.terminal;

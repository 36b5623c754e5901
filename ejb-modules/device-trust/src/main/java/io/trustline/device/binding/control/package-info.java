/** Decides about initialisations and accesses, and keeps negotiated keys. Must not know HTTP, nor cameras' stages. */
package io.trustline.device.binding.control;

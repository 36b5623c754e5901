/** How a device and the platform agree on a key and bind it to a SIM (KEY). Must not know HTTP, nor cameras' stages. */
package io.trustline.device.binding;

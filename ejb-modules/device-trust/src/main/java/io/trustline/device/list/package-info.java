/** Makers' lists of cameras. Must not know what cameras do later. */
package io.trustline.device.list;

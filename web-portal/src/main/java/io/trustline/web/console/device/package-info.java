/** What operators see of devices and do to them. Must not know how devices prove themselves, nor any key. */
package io.trustline.web.console.device;

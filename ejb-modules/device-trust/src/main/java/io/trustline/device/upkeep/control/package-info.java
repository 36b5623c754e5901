/** Removes what nobody needs any more, a little at a time. Must not know why rows were written. */
package io.trustline.device.upkeep.control;

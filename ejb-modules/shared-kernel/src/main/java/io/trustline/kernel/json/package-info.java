/** JSON made and read without looking for a library each time. Must not know what it says. */
package io.trustline.kernel.json;

/** How each part of the platform feels, asked in one place. Must not know the parts. */
package io.trustline.kernel.health;

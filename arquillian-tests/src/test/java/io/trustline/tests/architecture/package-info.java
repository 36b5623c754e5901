/** Holds the code to docs/context-map.md and to how our code reads. Must not know what the code does. */
package io.trustline.tests.architecture;

/** The portal behind its door, asked inside the server. Must not know pages. */
package io.trustline.tests.container;

/** The door to a customer's own numbers. Must not know how numbers are kept. */
package io.trustline.portal.number.boundary;

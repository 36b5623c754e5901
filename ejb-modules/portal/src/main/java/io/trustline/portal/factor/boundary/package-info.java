/** The door to a person's own factors. Must not know tables, algorithms or pages. */
package io.trustline.portal.factor.boundary;

/** The door to a session, and its short transactions. Must not know pages or how decisions are made. */
package io.trustline.portal.entry.boundary;

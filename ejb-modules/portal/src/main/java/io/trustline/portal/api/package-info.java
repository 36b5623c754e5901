/** The portal's door: what pages and other contexts may ask and hear. Must not know how it is done or stored. */
package io.trustline.portal.api;

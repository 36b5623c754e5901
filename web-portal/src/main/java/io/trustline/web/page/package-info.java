/** The customers' pages: what they show, what their forms do. Must not know how the portal decides or stores. */
package io.trustline.web.page;

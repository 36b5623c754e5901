/** What every request passes first: who asks, in which language, may they, under which headers. Must not know any page's content. */
package io.trustline.web.gate;

/** The edge for companies that verify their customers through us. Must not know tables or how calls are placed. */
package io.trustline.webapi.verify;

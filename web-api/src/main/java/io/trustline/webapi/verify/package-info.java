/** The edge for companies that verify their own customers through us (docs/protocols/verify.md). Must not know tables or how calls are placed. */
package io.trustline.webapi.verify;

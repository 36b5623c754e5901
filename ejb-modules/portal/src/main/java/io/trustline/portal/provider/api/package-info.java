/** Tenants' doors: their office, the operator's desk, and the service behind the API. Must not know HTTP or tables. */
package io.trustline.portal.provider.api;

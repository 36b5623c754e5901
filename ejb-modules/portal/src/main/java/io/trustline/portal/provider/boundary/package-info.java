/** Lets owners and operators at companies, sends news, counts use. Must not know pages, HTTP edges or how codes are made. */
package io.trustline.portal.provider.boundary;

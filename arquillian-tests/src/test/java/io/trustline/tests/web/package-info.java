/** What the pages promise, asked over HTTPS as any program could. Must not know how pages are made. */
package io.trustline.tests.web;

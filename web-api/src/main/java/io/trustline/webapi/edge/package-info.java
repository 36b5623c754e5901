/** What every machine's request passes: limits, correlation, faults. Must not know any audience. */
package io.trustline.webapi.edge;

package org.comity.server.internal.web;

import java.util.List;

/** The routes of one room. */
public record RouteTable(List<Route> routes) {
    public RouteTable {
        routes = List.copyOf(routes);
    }
}

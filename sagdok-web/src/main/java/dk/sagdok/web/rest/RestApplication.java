package dk.sagdok.web.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Everything under /sagdok/rest. */
@ApplicationPath("/rest")
public class RestApplication extends Application {}

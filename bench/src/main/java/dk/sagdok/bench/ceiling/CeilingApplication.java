package dk.sagdok.bench.ceiling;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Runs inside the server. */
@ApplicationPath("/")
public class CeilingApplication extends Application {}

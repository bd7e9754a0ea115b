package dk.sagdok.bench.ceiling;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Runs inside the server; beside it lie static files. */
@ApplicationPath("/svar")
public class CeilingApplication extends Application {}

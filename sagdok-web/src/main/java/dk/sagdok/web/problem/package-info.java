/** What the server refuses before a door is reached: no login, no such page. Start with {@link dk.sagdok.web.problem.ProblemServlet}. */
package dk.sagdok.web.problem;

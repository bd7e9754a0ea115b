@echo off
rem Sagdok on this machine, see the script `sagdok`. Builds only when nothing is built.
setlocal
set JAVA=java
if defined JAVA_HOME set JAVA=%JAVA_HOME%\bin\java
set HOME_DIR=%~dp0
if "%1"=="test" (
  cd /d "%HOME_DIR%"
  mvn -B verify
  exit /b
)
if "%1"=="bench" goto bench
if "%1"=="agent" goto agent
if not exist "%HOME_DIR%sagdok-ear\target\configured" call mvn -B -q -f "%HOME_DIR%pom.xml" -DskipTests -pl sagdok-ear,sagdok-local -am package || exit /b 1
"%JAVA%" "-Dsagdok.home=%HOME_DIR%." -cp "%HOME_DIR%sagdok-local\target\classes;%HOME_DIR%sagdok-local\target\lib\*" dk.sagdok.local.Sagdok %*
exit /b
:bench
call mvn -B -q -f "%HOME_DIR%pom.xml" -DskipTests -pl sagdok-ear,bench -am package || exit /b 1
"%JAVA%" -Xmx2g -XX:+UseParallelGC "-Dsagdok.home=%HOME_DIR%." -cp "%HOME_DIR%bench\target\classes;%HOME_DIR%bench\target\lib\*" dk.sagdok.bench.Bench %2 %3 %4 %5 %6 %7 %8 %9
exit /b
:agent
set EKSEMPEL=Fagsystem
if "%2"=="esdh" set EKSEMPEL=Esdh
if not exist "%HOME_DIR%sagdok-agent\target\lib" call mvn -B -q -f "%HOME_DIR%pom.xml" -DskipTests -pl sagdok-agent -am package || exit /b 1
"%JAVA%" -cp "%HOME_DIR%sagdok-agent\target\classes;%HOME_DIR%sagdok-agent\target\lib\*" dk.sagdok.agent.eksempel.%EKSEMPEL% %3

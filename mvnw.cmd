@echo off
rem The same as mvnw, for Windows: the reasons stand there. curl, certutil and where are part of Windows 10.
rem Settings: MVNW_JAVA_HOME, MVNW_REPOURL, MAVEN_USER_HOME.
setlocal EnableExtensions DisableDelayedExpansion
set "MIN_JAVA=25"
set "VERSION="
set "SHA256="
set "PROPERTIES=%~dp0.mvn\wrapper\maven-wrapper.properties"
for /f "usebackq tokens=1,2 delims==" %%a in ("%PROPERTIES%") do (
  if "%%a"=="mavenVersion" set "VERSION=%%b"
  if "%%a"=="distributionSha256Sum" set "SHA256=%%b"
)
if not defined VERSION call :say "mavenVersion is missing in %PROPERTIES%" & exit /b 1
if not defined SHA256 call :say "distributionSha256Sum is missing in %PROPERTIES%" & exit /b 1

set "JDK="
if not defined MVNW_JAVA_HOME goto find_jdk
call :try_jdk "%MVNW_JAVA_HOME%"
if not defined JDK call :say "MVNW_JAVA_HOME is not a JDK %MIN_JAVA% or newer: %MVNW_JAVA_HOME%" & exit /b 1
goto have_jdk
:find_jdk
if defined JAVA_HOME call :try_jdk "%JAVA_HOME%"
for /f "delims=" %%j in ('where javac 2^>nul') do call :try_jdk "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*") do call :try_jdk "%%~d"
for /d %%d in ("%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*") do call :try_jdk "%%~d"
for /d %%d in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*") do call :try_jdk "%%~d"
if not defined JDK call :say "no JDK %MIN_JAVA% or newer: install one (https://adoptium.net) or set MVNW_JAVA_HOME" & exit /b 1
:have_jdk

if not defined MAVEN_USER_HOME set "MAVEN_USER_HOME=%USERPROFILE%\.m2"
set "DISTS=%MAVEN_USER_HOME%\wrapper\dists"
set "MAVEN=%DISTS%\apache-maven-%VERSION%\%SHA256%"
if exist "%MAVEN%\bin\mvn.cmd" goto run

set "NAME=apache-maven-%VERSION%-bin.zip"
set "SCRATCH=%DISTS%\mvnw-%RANDOM%%RANDOM%"
if not exist "%DISTS%\apache-maven-%VERSION%" mkdir "%DISTS%\apache-maven-%VERSION%"
mkdir "%SCRATCH%"
if not exist "%SCRATCH%" exit /b 1
pushd "%SCRATCH%"
set "PINNED="
where mvn >nul 2>nul
if not errorlevel 1 call :from_mvn
if defined PINNED goto unpack
if defined MVNW_REPOURL call :from_url MVNW_REPOURL "%MVNW_REPOURL%/org/apache/maven/apache-maven/%VERSION%/%NAME%"
if defined PINNED goto unpack
call :from_url archive.apache.org "https://archive.apache.org/dist/maven/maven-%VERSION:~0,1%/%VERSION%/binaries/%NAME%"
if defined PINNED goto unpack
call :say "could not fetch Maven %VERSION%: install any mvn, or set MVNW_REPOURL"
popd
rmdir /s /q "%SCRATCH%"
exit /b 1
:unpack
"%JDK%\bin\jar" xf "%NAME%"
popd
if not exist "%MAVEN%" move "%SCRATCH%\apache-maven-%VERSION%" "%MAVEN%" >nul 2>nul
rmdir /s /q "%SCRATCH%"
if not exist "%MAVEN%\bin\mvn.cmd" call :say "remove this damaged folder and run again: %MAVEN%" & exit /b 1

:run
set "JAVA_HOME=%JDK%"
set "PATH=%JDK%\bin;%PATH%"
call "%MAVEN%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%

:say
for /f "delims=" %%s in ("%~1") do >&2 echo mvnw: %%s
exit /b 0

:try_jdk
if defined JDK exit /b 0
if not exist "%~1\bin\javac.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" for /f "tokens=1 delims=.-+" %%m in ("%%~b") do if %%m GEQ %MIN_JAVA% set "JDK=%~f1"
exit /b 0

:from_mvn
call :say "fetching Maven %VERSION% with the installed mvn"
call mvn -q -B org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy -Dartifact=org.apache.maven:apache-maven:%VERSION%:zip:bin "-DoutputDirectory=%SCRATCH%" 1>&2
call :is_pinned mvn
exit /b 0

:from_url
call :say "fetching Maven %VERSION% from %~1"
curl -fsSL --connect-timeout 20 --retry 2 -o "%NAME%" %2
call :is_pinned %1
exit /b 0

:is_pinned
if not exist "%NAME%" exit /b 0
for /f "delims=" %%h in ('certutil -hashfile "%NAME%" SHA256') do if /i "%%h"=="%SHA256%" set "PINNED=yes"
if defined PINNED exit /b 0
call :say "thrown away: the file from %~1 has not the SHA-256 we pinned"
del "%NAME%"
exit /b 0

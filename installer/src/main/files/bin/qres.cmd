@echo off
rem Starts QRes on Windows: the reasons stand in the file qres beside this one.
rem Settings: QRES_JAVA_HOME, QRES_JAVA_OPTS.
setlocal EnableExtensions DisableDelayedExpansion
set "MIN_JAVA=25"
for %%h in ("%~dp0..") do set "QRES_HOME=%%~fh"
set "COMMAND=%~1"
if not defined COMMAND goto usage
if /i "%COMMAND%"=="help" goto usage
if /i "%COMMAND%"=="--help" goto usage

set "FOUND="
if not defined QRES_JAVA_HOME goto find_java
call :try_java "%QRES_JAVA_HOME%"
if not defined FOUND >&2 echo qres: QRES_JAVA_HOME is not Java %MIN_JAVA% or newer: %QRES_JAVA_HOME%& exit /b 1
goto have_java
:find_java
call :try_java "%QRES_HOME%\lib\runtime"
if defined JAVA_HOME call :try_java "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :try_java "%%~dpj.."
for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk*") do call :try_java "%%~d"
for /d %%d in ("%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*") do call :try_java "%%~d"
for /d %%d in ("%USERPROFILE%\.jdks\*" "%USERPROFILE%\scoop\apps\*jdk*") do call :try_java "%%~d"
if not defined FOUND >&2 echo qres: no Java %MIN_JAVA% or newer: install one (https://adoptium.net) or set QRES_JAVA_HOME& exit /b 1
:have_java

set "MAIN="
if /i "%COMMAND%"=="pos" set "MAIN=os.qres.pos.PosMain"
if /i "%COMMAND%"=="kitchen" set "MAIN=os.qres.kitchen.KitchenMain"
if /i "%COMMAND%"=="board" set "MAIN=os.qres.kitchen.BoardMain"
if /i "%COMMAND%"=="admin" set "MAIN=os.qres.admin.AdminMain"
if not defined MAIN goto server

rem The command itself is not an argument of the program.
set "ARGUMENTS="
:next_argument
shift
if "%~1"=="" goto window
set ARGUMENTS=%ARGUMENTS% %1
goto next_argument
:window
"%FOUND%\bin\java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders --module-path "%QRES_HOME%\lib\javafx\win" --add-modules javafx.controls,javafx.fxml --enable-native-access=javafx.graphics %QRES_JAVA_OPTS% -cp "%QRES_HOME%\lib\terminal\*" %MAIN%%ARGUMENTS%
exit /b %ERRORLEVEL%

:server
set "QRES_LAUNCHER=%~f0"
set "AOT="
if exist "%QRES_HOME%\lib\qres-server.aot" set AOT="-XX:AOTCache=%QRES_HOME%\lib\qres-server.aot"
"%FOUND%\bin\java" -XX:+UseSerialGC -XX:+UseCompactObjectHeaders -XX:TieredStopAtLevel=1 %QRES_JAVA_OPTS% %AOT% -cp "%QRES_HOME%\lib\server\*" os.qres.server.ServerMain %*
exit /b %ERRORLEVEL%

:usage
echo QRes: a restaurant's whole evening on its own network
echo.
echo   qres demo                 a demo restaurant: the server, the waiter POS and the kitchen display
echo   qres serve                the server
echo   qres pos, kitchen, admin  the waiter POS, the kitchen display, the admin console
echo   qres board                the guests' board: whose order is ready
echo   qres create-admin, import, generate-secret-key, doctor
echo.
echo qres ^<command^> --help tells the options of each.
exit /b 0

:try_java
if defined FOUND exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
for /f "usebackq tokens=1,2 delims==" %%a in ("%~1\release") do if "%%a"=="JAVA_VERSION" for /f "tokens=1 delims=.-+" %%m in ("%%~b") do if %%m GEQ %MIN_JAVA% set "FOUND=%~f1"
exit /b 0

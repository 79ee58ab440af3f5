@echo off
rem Starts medmat. Stands beside medmat.jar; needs Java 17 or later.
setlocal
set "JAVA="
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (for %%j in (java.exe) do set "JAVA=%%~$PATH:j")
if not exist "%JAVA%" (
    echo medmat: needs Java 17 or later; install one, or set JAVA_HOME to its folder 1>&2
    exit /b 1
)
rem Long work deserves the better compiler; all else is over before that pays.
set "SPEED=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
for %%c in (build sample snapshot verify diff export mix score) do if "%~1"=="%%c" set "SPEED=-XX:+UseSerialGC -Xms160m -Xmn112m -XX:MinHeapFreeRatio=10"
"%JAVA%" -Xshare:auto -XX:+DisplayVMOutputToStderr -Xlog:disable -Xlog:all=error:stderr -Djava.awt.headless=true -Djdk.console=java.base %SPEED% -jar "%~dp0medmat.jar" %*
exit /b %ERRORLEVEL%

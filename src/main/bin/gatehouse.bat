@echo off
rem Starts Gatehouse: no argument opens the window, anything else is the command line (gatehouse --help).
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 "-Dgatehouse.ffmpeg=%~dp0..\ffmpeg" "-Donnxruntime.native.path=%~dp0..\onnxruntime" %GATEHOUSE_JAVA_OPTIONS% -cp "%~dp0..\lib\*" org.gatehouse.Main %*
exit /b %ERRORLEVEL%

; Setup.exe for Windows 10 and 11: for one person without administrator rights, or for everybody with them.
;
; Silent: posapp-VERSION-Setup.exe /S [/CurrentUser | /AllUsers] [/DESKTOP=1] [/STARTUP=1] [/D=FOLDER]
; Exit codes: 0 done; 1 stopped by the person; 2 posapp is running, or this Windows is too old. Nothing was changed then.
;
; packaging/build-windows gives: VERSION, BUNDLE, ICON, SIDE, SIZE (KiB), SIGN, OUTPUT; and QUICK where it need not be small.

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
ManifestSupportedOS Win10
ManifestDPIAware true

!define NAME "posapp"
!define PUBLISHER "The posapp authors"
!define RUN_KEY "Software\Microsoft\Windows\CurrentVersion\Run"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

!define MULTIUSER_MUI
!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "Software\${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallFolder"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "Software\${NAME}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallFolder"
!define MULTIUSER_INSTALLMODE_FUNCTION UsersOwnFolder
!define MULTIUSER_INSTALLMODEPAGE_TEXT_TOP "$(ForWhom)"
!define MULTIUSER_INSTALLMODEPAGE_TEXT_ALLUSERS "$(ForEverybody)"
!define MULTIUSER_INSTALLMODEPAGE_TEXT_CURRENTUSER "$(ForMe)"

!include MultiUser.nsh
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include StrFunc.nsh
!include Sections.nsh
!include WinVer.nsh
!include x64.nsh

${StrLoc}
${UnStrLoc}

Var PrinterRan ; where in its answer posapp said that the printer in between ran; empty where it did not

Name "${NAME}"
OutFile "${OUTPUT}"
!finalize '"${SIGN}" "%1"' = 0
!uninstfinalize '"${SIGN}" "%1"' = 0
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"
!macro Properties LANGUAGE
  VIAddVersionKey /LANG=${LANGUAGE} "ProductName" "${NAME}"
  VIAddVersionKey /LANG=${LANGUAGE} "ProductVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileVersion" "${VERSION}"
  VIAddVersionKey /LANG=${LANGUAGE} "FileDescription" "${NAME} Setup"
  VIAddVersionKey /LANG=${LANGUAGE} "CompanyName" "${PUBLISHER}"
  VIAddVersionKey /LANG=${LANGUAGE} "LegalCopyright" "${PUBLISHER}, MIT licence"
!macroend

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_ABORTWARNING
!define MUI_FINISHPAGE_RUN "$INSTDIR\posappw.exe"
!define MUI_FINISHPAGE_RUN_TEXT "$(OpenNow)"

!insertmacro MUI_PAGE_WELCOME
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH

!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SpanishInternational"
!insertmacro MUI_LANGUAGE "PortugueseBR"
!insertmacro Properties ${LANG_ENGLISH}
!insertmacro Properties ${LANG_SPANISHINTERNATIONAL}
!insertmacro Properties ${LANG_PORTUGUESEBR}

!include texts.nsh

; ---------------------------------------------------------------------------------------------------- setting up

Section "$(Program)" ProgramPart
  SectionIn RO
  SetRegView 64
  Call EndThePrinter
  Call StopWhileItRuns
  ; What an older version brought and this one does not must not be found by this one.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\posappw.exe" "" "$INSTDIR\posappw.exe" 0
  Call TellWindows
  Call LetThePrinterGoOn
SectionEnd

Section /o "$(DesktopEntry)" DesktopPart
  CreateShortcut "$DESKTOP\${NAME}.lnk" "$INSTDIR\posappw.exe" "" "$INSTDIR\posappw.exe" 0
SectionEnd

Section /o "$(StartWithWindows)" StartPart
  CreateShortcut "$SMSTARTUP\${NAME}.lnk" "$INSTDIR\posappw.exe" "" "$INSTDIR\posappw.exe" 0
SectionEnd

; It starts itself again when it dies; where nobody has said where the printer is, it ends at once.
Section /o "$(StartPrinter)" PrinterPart
  CreateShortcut "$SMSTARTUP\${NAME} printer.lnk" "$INSTDIR\posappw.exe" "intake printer --keep-running --unless-running" "$INSTDIR\posappw.exe" 0
SectionEnd

; A choice that was taken back at an upgrade takes its entry away.
Section "-Tidy"
  ${IfNot} ${SectionIsSelected} ${DesktopPart}
    Delete "$DESKTOP\${NAME}.lnk"
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${StartPart}
    Delete "$SMSTARTUP\${NAME}.lnk"
  ${EndIf}
  ${IfNot} ${SectionIsSelected} ${PrinterPart}
    Delete "$SMSTARTUP\${NAME} printer.lnk"
  ${EndIf}
SectionEnd

!insertmacro MUI_FUNCTION_DESCRIPTION_BEGIN
  !insertmacro MUI_DESCRIPTION_TEXT ${ProgramPart} "$(AboutProgram)"
  !insertmacro MUI_DESCRIPTION_TEXT ${DesktopPart} "$(AboutDesktopEntry)"
  !insertmacro MUI_DESCRIPTION_TEXT ${StartPart} "$(AboutStart)"
  !insertmacro MUI_DESCRIPTION_TEXT ${PrinterPart} "$(AboutStartPrinter)"
!insertmacro MUI_FUNCTION_DESCRIPTION_END

Function .onInit
  SetRegView 64
  ${IfNot} ${RunningX64}
  ${OrIfNot} ${AtLeastWin10}
    MessageBox MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  !insertmacro MULTIUSER_INIT
  Call ChooseAsBefore
  Call ChooseAsAsked
FunctionEnd

; Where a person's own programs belong, whichever NSIS this was built with.
Function UsersOwnFolder
  ${If} $MultiUser.InstallMode == "CurrentUser"
  ${AndIf} $INSTDIR == "$LOCALAPPDATA\${NAME}"
    StrCpy $INSTDIR "$LOCALAPPDATA\Programs\${NAME}"
  ${EndIf}
FunctionEnd

Function ChooseAsBefore
  ${If} ${FileExists} "$DESKTOP\${NAME}.lnk"
    !insertmacro SelectSection ${DesktopPart}
  ${EndIf}
  ${If} ${FileExists} "$SMSTARTUP\${NAME}.lnk"
    !insertmacro SelectSection ${StartPart}
  ${EndIf}
  ${If} ${FileExists} "$SMSTARTUP\${NAME} printer.lnk"
    !insertmacro SelectSection ${PrinterPart}
  ${EndIf}
FunctionEnd

!macro ChooseByOption OPTION PART
  ClearErrors
  ${GetOptions} $R0 "/${OPTION}=" $R1
  ${IfNot} ${Errors}
    ${If} $R1 == "1"
      !insertmacro SelectSection ${PART}
    ${Else}
      !insertmacro UnselectSection ${PART}
    ${EndIf}
  ${EndIf}
!macroend

Function ChooseAsAsked
  ${GetParameters} $R0
  !insertmacro ChooseByOption DESKTOP ${DesktopPart}
  !insertmacro ChooseByOption STARTUP ${StartPart}
  !insertmacro ChooseByOption PRINTER ${PrinterPart}
FunctionEnd

; A program that runs cannot be written over; half of two versions is worse than none.
!macro StopWhileItRuns FILE UN
  ${Do}
    ${IfNot} ${FileExists} "$INSTDIR\${FILE}"
      ${ExitDo}
    ${EndIf}
    ClearErrors
    FileOpen $R2 "$INSTDIR\${FILE}" a
    ${IfNot} ${Errors}
      FileClose $R2
      ${ExitDo}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_ICONEXCLAMATION|MB_RETRYCANCEL "$(IsRunning)" /SD IDCANCEL IDCANCEL`
      Call ${UN}LetThePrinterGoOn
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${Loop}
!macroend

; The printer in between of this user ends after the paper that it prints; its address is in the till's folder and stays.
!macro AskThePrinterToEnd
  StrCpy $PrinterRan ""
  StrCpy $R5 ""
  ${If} ${FileExists} "$INSTDIR\posapp.exe"
    nsExec::ExecToStack '"$INSTDIR\posapp.exe" intake printer --stop --json'
    Pop $R4
    Pop $R5
  ${EndIf}
!macroend

; By the desktop, since a program that Setup.exe starts itself would have the rights of an administrator.
!macro LetThePrinterGoOn
  ${If} $PrinterRan != ""
    CreateShortcut "$TEMP\${NAME} printer.lnk" "$INSTDIR\posappw.exe" "intake printer --keep-running --unless-running"
    Exec '"$WINDIR\explorer.exe" "$TEMP\${NAME} printer.lnk"'
    StrCpy $PrinterRan ""
  ${EndIf}
!macroend

Function EndThePrinter
  !insertmacro AskThePrinterToEnd
  ${StrLoc} $PrinterRan "$R5" '"was_running": true' ">"
FunctionEnd

Function LetThePrinterGoOn
  !insertmacro LetThePrinterGoOn
FunctionEnd

Function un.EndThePrinter
  !insertmacro AskThePrinterToEnd
  ${UnStrLoc} $PrinterRan "$R5" '"was_running": true' ">"
FunctionEnd

Function un.LetThePrinterGoOn
  !insertmacro LetThePrinterGoOn
FunctionEnd

Function StopWhileItRuns
  !insertmacro StopWhileItRuns posapp.exe ""
  !insertmacro StopWhileItRuns posappw.exe ""
FunctionEnd

Function TellWindows
  WriteRegStr SHCTX "Software\${NAME}" "InstallFolder" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\posappw.exe,0"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1
FunctionEnd

; ---------------------------------------------------------------------------------------------------- taking away

Function un.onInit
  SetRegView 64
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Function un.StopWhileItRuns
  !insertmacro StopWhileItRuns posapp.exe "un."
  !insertmacro StopWhileItRuns posappw.exe "un."
FunctionEnd

Section "Uninstall"
  SetRegView 64
  Call un.EndThePrinter
  Call un.StopWhileItRuns
  Call un.AskForTheData
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$DESKTOP\${NAME}.lnk"
  Delete "$SMSTARTUP\${NAME}.lnk"
  Delete "$SMSTARTUP\${NAME} printer.lnk"
  DeleteRegValue HKCU "${RUN_KEY}" "${NAME}-printer"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\posapp.exe"
  Delete "$INSTDIR\posappw.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  DeleteRegKey SHCTX "Software\${NAME}"
SectionEnd

; What was recorded stays unless the person says otherwise, and twice where Hellotext does not have all of it yet.
Function un.AskForTheData
  SetShellVarContext current
  StrCpy $R3 "$LOCALAPPDATA\${NAME}"
  ${If} ${FileExists} "$R3\ledger.db"
  ${AndIf} ${Cmd} `MessageBox MB_ICONQUESTION|MB_YESNO|MB_DEFBUTTON2 "$(AskForData)" /SD IDNO IDYES`
    nsExec::ExecToStack '"$INSTDIR\posapp.exe" decommission'
    Pop $R4
    Pop $R5
    ${If} $R4 == "0"
    ${OrIf} ${Cmd} `MessageBox MB_ICONEXCLAMATION|MB_YESNO|MB_DEFBUTTON2 "$(AskAgain)" /SD IDNO IDYES`
      nsExec::ExecToStack '"$INSTDIR\posapp.exe" decommission --sign-out --force'
      Pop $R4
      Pop $R5
      RMDir /r "$R3"
      RMDir /r "$LOCALAPPDATA\${NAME}-marks"
      RMDir /r "$APPDATA\${NAME}"
    ${EndIf}
  ${EndIf}
  ${If} $MultiUser.InstallMode == "AllUsers"
    SetShellVarContext all
  ${EndIf}
FunctionEnd

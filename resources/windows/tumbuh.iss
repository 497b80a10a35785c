; Makes dist\tumbuh-VERSION-setup.exe of dist\tumbuh, with Inno Setup 6. See resources\build\README.md.

#define Root "..\.."
#define Program Root + "\dist\tumbuh\tumbuh.exe"
; The version that the program itself carries, which is that of desktop\__init__.py.
#define Version GetStringFileInfo(Program, "ProductVersion")
#define PlanType "application/vnd.tumbuh.plan+json"

[Setup]
AppId=org.tumbuh.Tumbuh
AppName=Tumbuh
AppVersion={#Version}
AppPublisher=Tumbuh contributors
VersionInfoVersion={#Version}
LicenseFile={#Root}\LICENSE
; For one account, without asking for an administrator.
PrivilegesRequired=lowest
DefaultDirName={autopf}\Tumbuh
DisableProgramGroupPage=yes
DisableDirPage=auto
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
ChangesAssociations=yes
; An update asks for the open window to be closed; everything in it is saved already.
CloseApplications=yes
SetupIconFile=..\build\tumbuh.ico
UninstallDisplayIcon={app}\tumbuh.exe
OutputDir={#Root}\dist
OutputBaseFilename=tumbuh-{#Version}-setup
Compression=lzma2
SolidCompression=yes
WizardStyle=modern
ShowLanguageDialog=no

; Inno Setup brings no Indonesian texts of its own, so its buttons speak English in both; what is
; ours speaks either.
[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "id"; MessagesFile: "compiler:Default.isl"

[LangOptions]
id.LanguageName=Bahasa Indonesia
id.LanguageID=$0421

[CustomMessages]
en.Start=Open Tumbuh
id.Start=Buka Tumbuh
en.Plan=Tumbuh plan
id.Plan=Rencana Tumbuh

[InstallDelete]
; What an older version had and this one has not. Plans and settings are kept elsewhere.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}\dist\tumbuh\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\Tumbuh"; Filename: "{app}\tumbuh.exe"

; HKA is the account's own part of the registry here; the icon of plans is the program's second.
[Registry]
Root: HKA; Subkey: "Software\Classes\.tumbuh"; ValueType: string; ValueData: "org.tumbuh.plan"; Flags: uninsdeletevalue
Root: HKA; Subkey: "Software\Classes\.tumbuh"; ValueType: string; ValueName: "Content Type"; ValueData: "{#PlanType}"; Flags: uninsdeletevalue uninsdeletekeyifempty
Root: HKA; Subkey: "Software\Classes\org.tumbuh.plan"; ValueType: string; ValueData: "{cm:Plan}"; Flags: uninsdeletekey
Root: HKA; Subkey: "Software\Classes\org.tumbuh.plan\DefaultIcon"; ValueType: string; ValueData: "{app}\tumbuh.exe,1"
Root: HKA; Subkey: "Software\Classes\org.tumbuh.plan\shell\open\command"; ValueType: string; ValueData: """{app}\tumbuh.exe"" ""%1"""

[Run]
Filename: "{app}\tumbuh.exe"; Description: "{cm:Start}"; Flags: nowait postinstall skipifsilent

; The uninstaller removes what was installed, and nothing else: plans, versions and settings stay.

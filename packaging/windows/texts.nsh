; What the installer says, in each of its languages.

!macro Text NAME ENGLISH SPANISH PORTUGUESE
  LangString ${NAME} ${LANG_ENGLISH} "${ENGLISH}"
  LangString ${NAME} ${LANG_SPANISHINTERNATIONAL} "${SPANISH}"
  LangString ${NAME} ${LANG_PORTUGUESEBR} "${PORTUGUESE}"
!macroend

!insertmacro Text Program "posapp" "posapp" "posapp"
!insertmacro Text AboutProgram \
  "The program and its entry in the Start menu." \
  "El programa y su entrada en el menú Inicio." \
  "O programa e sua entrada no menu Iniciar."
!insertmacro Text ForWhom \
  "For you alone it needs no administrator. For everybody it does, and each person has a till of their own." \
  "Solo para ti no hace falta administrador. Para todos sí, y cada persona tiene su propia caja." \
  "Só para você não precisa de administrador. Para todos precisa, e cada pessoa tem o seu próprio caixa."
!insertmacro Text ForEverybody "For everybody on this computer" "Para todos en esta computadora" "Para todos neste computador"
!insertmacro Text ForMe "For me alone" "Solo para mí" "Só para mim"
!insertmacro Text DesktopEntry "Desktop icon" "Icono en el escritorio" "Ícone na área de trabalho"
!insertmacro Text AboutDesktopEntry \
  "An icon on the desktop that opens posapp." \
  "Un icono en el escritorio que abre posapp." \
  "Um ícone na área de trabalho que abre o posapp."
!insertmacro Text StartWithWindows "Start with Windows" "Iniciar con Windows" "Iniciar com o Windows"
!insertmacro Text AboutStart \
  "posapp opens when you sign in to Windows." \
  "posapp se abre al iniciar sesión en Windows." \
  "O posapp se abre ao entrar no Windows."
!insertmacro Text StartPrinter "Printer in between" "Puente de impresora" "Ponte da impressora"
!insertmacro Text AboutStartPrinter \
  "posapp passes what your POS prints on to the printer, from when you sign in to Windows. Set it up in posapp." \
  "posapp pasa a la impresora lo que imprime tu sistema de ventas, desde que inicias sesión en Windows. Se configura en posapp." \
  "O posapp repassa à impressora o que o seu sistema de vendas imprime, desde que você entra no Windows. Configure-o no posapp."
!insertmacro Text OpenNow "Open posapp now" "Abrir posapp ahora" "Abrir o posapp agora"
!insertmacro Text TooOld \
  "posapp needs Windows 10 or 11, 64 bits. Nothing was changed." \
  "posapp necesita Windows 10 u 11 de 64 bits. No se cambió nada." \
  "O posapp precisa do Windows 10 ou 11 de 64 bits. Nada foi alterado."
!insertmacro Text IsRunning \
  "posapp is running. Close its window (what waits is safe), and end the printer in between in the Task Manager if you use it. Then try again." \
  "posapp está abierto. Cierra su ventana (lo que espera está a salvo) y, si usas el puente de impresora, termínalo en el Administrador de tareas. Luego vuelve a intentarlo." \
  "O posapp está aberto. Feche a janela (o que espera está a salvo) e, se usa a ponte da impressora, encerre-a no Gerenciador de Tarefas. Depois tente de novo."
!insertmacro Text AskForData \
  "Delete what was recorded on this computer as well? Sales, journal and staff of this user would be gone for good. If you are not sure, choose No: everything stays, and posapp goes on with it when it is installed again." \
  "¿Borrar también lo que se registró en esta computadora? Las ventas, el diario y el personal de este usuario se perderían para siempre. Si no tienes certeza, elige No: todo queda y posapp sigue con ello cuando se instale de nuevo." \
  "Apagar também o que foi registrado neste computador? As vendas, o diário e a equipe deste usuário se perderiam para sempre. Na dúvida, escolha Não: tudo fica, e o posapp continua de onde parou quando for instalado de novo."
!insertmacro Text AskAgain \
  "Hellotext does not have everything yet, or it is not known. What was not sent would be lost. Delete it anyway?" \
  "Hellotext todavía no tiene todo, o no se sabe. Lo que no se envió se perdería. ¿Borrarlo igual?" \
  "A Hellotext ainda não tem tudo, ou não se sabe. O que não foi enviado se perderia. Apagar mesmo assim?"

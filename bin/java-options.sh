# Options that keep a node small and its start short; $1 is a folder for the class archive.
java_options() {
  echo "-Xmx64m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
}

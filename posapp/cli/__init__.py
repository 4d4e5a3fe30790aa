"""The command line: commands that call the services and nothing below.

`posapp.cli.main` holds the entrance. Nothing is imported here, so that the window starts without the commands.
"""

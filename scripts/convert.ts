require('./command.cjs')('convert');

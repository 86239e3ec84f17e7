require('./command.cjs')('dev');

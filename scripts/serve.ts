require('./command.cjs')('serve');

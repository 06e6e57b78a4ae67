import './no-eval.ts';
import { StaffApp } from './app.tsx';
import { openApp } from './open-app.ts';

openApp(<StaffApp />);

import './no-eval.ts';
import { openApp } from './open-app.ts';
import { StaffApp } from './staff-app.tsx';

openApp(<StaffApp />);
